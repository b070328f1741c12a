/** One of several: a number or a letter picks it and goes on; arrows move, Enter takes what has the focus. */
import { useMemo } from 'react';
import { keyOptions } from './choice-key.ts';
import type { InputProps } from './input-props.ts';
import { PickList } from './PickList.tsx';

export function ChoiceInput(props: InputProps) {
  const { question } = props;
  const options = useMemo(() => keyOptions(question.options), [question.options]);
  return (
    <PickList
      {...props}
      options={options}
      picked={typeof question.typed === 'string' ? question.typed : null}
      onPick={(code) => void props.onSubmit(code)}
    />
  );
}
