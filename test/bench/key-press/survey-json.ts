/** The questionnaire as SurveyJS has it, one question to a page. Its repeat is left out: it stands at the end of both. */
import type { Questionnaire, Value } from '../interview/questionnaire.ts';

const literal = (value: Value): string => (typeof value === 'string' ? `'${value}'` : String(value));

export function surveyJson({ fields, gate }: Questionnaire): object {
  const elements = fields
    .filter((field) => !field.inRepeat)
    .map((field) => {
      const terms = field.is === 'question' ? (field.relevance?.terms ?? []) : field.terms;
      const tests = terms.map(
        (one) => `(${one.values.map((value) => `{${one.field.id}} = ${literal(value)}`).join(' or ')})`,
      );
      if (field.is === 'computed') {
        const before =
          field.before === undefined
            ? []
            : [field.kind === 'sum' ? `{${field.before.id}}` : `{${field.before.id}} = true`];
        const sum = [...before, ...field.addends.map(({ id }) => `iif({${id}} notempty, {${id}}, 0)`)].join(' + ');
        return {
          name: field.id,
          expression: field.kind === 'sum' ? sum || '0' : `iif(${[...before, ...tests].join(' or ')}, true, false)`,
        };
      }
      const relevance = field.relevance;
      const test = tests.join(` ${relevance?.join ?? 'and'} `);
      const visibleIf =
        relevance === undefined ? {} : { visibleIf: relevance.gated ? `{${gate.id}} = true and (${test})` : test };
      const kind =
        field.kind === 'integer'
          ? { type: 'text', inputType: 'number' }
          : {
              type: 'radiogroup',
              choices:
                field.kind === 'choice'
                  ? ['a', 'b', 'c', 'd']
                  : [
                      { value: true, text: 'Yes' },
                      { value: false, text: 'No' },
                    ],
            };
      return { name: field.id, title: `What is the answer to ${field.id}?`, ...kind, ...visibleIf };
    });
  const questions = elements.filter((element) => 'title' in element);
  return {
    clearInvisibleValues: 'onHidden',
    autoFocusFirstQuestion: true,
    calculatedValues: elements.filter((element) => 'expression' in element).map((element) => ({ ...element })),
    pages: questions.map((question, at) => ({ name: `p${at}`, elements: [question] })),
  };
}
