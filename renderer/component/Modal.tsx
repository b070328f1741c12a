/** A question in front of the page: focus stays in it, Escape leaves it, and focus returns to where it was. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal as AriaModal, ModalOverlay } from 'react-aria-components';

export interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Modal({ title, onClose, wide, children }: ModalProps) {
  return (
    <ModalOverlay className="overlay fade-in" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <AriaModal className={wide ? 'dialog wide' : 'dialog'}>
        <Dialog className="stack">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}
