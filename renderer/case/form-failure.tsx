/** Failures of a form: at the field they are about, else over the button that was pressed. */
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { useCase } from './case-store.ts';

/** Gives the failure of each field of a form, in words. */
export function useFieldErrors(form: string): (field: string) => string | undefined {
  const failure = useCase((state) => (state.failedForm === form ? state.failure : null));
  return (field) => (failure?.field === field ? failureText(failure) : undefined);
}

/** What is wrong with the form as a whole: a failure that none of its `fields` shows. */
export function FormFailure({ form, fields = [] }: { readonly form: string; readonly fields?: readonly string[] }) {
  const failure = useCase((state) => (state.failedForm === form ? state.failure : null));
  if (failure === null || (failure.field !== undefined && fields.includes(failure.field))) return null;
  return (
    <Notice tone="error" live>
      {failureText(failure)}
    </Notice>
  );
}
