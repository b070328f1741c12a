/** A message that stands in the page: what happened, and what to do. */
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { error: CircleAlert, warn: TriangleAlert, help: Info, good: CircleCheck } as const;

export interface NoticeProps {
  readonly tone: keyof typeof icons;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** Read out at once; for what the person has just caused. */
  readonly live?: boolean;
  readonly id?: string;
}

export function Notice({ tone, title, children, live, id }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`notice ${tone}`} id={id} {...(live ? { role: 'alert' } : {})}>
      <Icon size={20} aria-hidden="true" />
      <div className="grow">
        {title === undefined ? null : <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
