/** The input of a question, by its kind. */
import { ChoiceInput } from './ChoiceInput.tsx';
import { CouncilInput } from './CouncilInput.tsx';
import type { InputProps } from './input-props.ts';
import { LineInput } from './LineInput.tsx';
import { LongTextInput } from './LongTextInput.tsx';
import { MultiChoiceInput } from './MultiChoiceInput.tsx';
import { PartsInput } from './PartsInput.tsx';
import { YesNoInput } from './YesNoInput.tsx';

export function AnswerInput(props: InputProps) {
  switch (props.question.kind) {
    case 'yesNo':
      return <YesNoInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'multiChoice':
      return <MultiChoiceInput {...props} />;
    case 'longText':
      return <LongTextInput {...props} />;
    case 'name':
    case 'address':
    case 'bankAccount':
    case 'moneyWithFrequency':
      return <PartsInput {...props} />;
    case 'council':
      return <CouncilInput {...props} />;
    default:
      return <LineInput {...props} />;
  }
}
