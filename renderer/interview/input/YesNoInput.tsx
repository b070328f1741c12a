/** Yes or no: Y and N, or I and N in Welsh; 1 and 2 in either. */
import { useMemo } from 'react';
import type { InputProps } from './input-props.ts';
import { PickList } from './PickList.tsx';

export function YesNoInput(props: InputProps) {
  const { question, language } = props;
  const options = useMemo(() => {
    const word = (code: string, ownLabel: string): string =>
      question.options.find((option) => option.code === code)?.label ?? ownLabel;
    const welsh = language === 'cy';
    return [
      { code: 'yes', label: word('yes', welsh ? 'Ie' : 'Yes'), digit: '1', letter: welsh ? 'i' : 'y' },
      { code: 'no', label: word('no', welsh ? 'Na' : 'No'), digit: '2', letter: 'n' },
    ];
  }, [language, question.options]);
  const picked = question.typed === 'yes' || question.typed === 'no' ? question.typed : null;
  return (
    <PickList
      {...props}
      wide
      options={options}
      picked={picked}
      onPick={(code) => void props.onSubmit(code === 'yes')}
    />
  );
}
