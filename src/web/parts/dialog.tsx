import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { messages, useMessages } from '../language/messages.ts';
import { Button } from './button.tsx';
import { classes } from './class.ts';

const TEXTS = messages({ vi: { close: 'Đóng' }, en: { close: 'Close' } });

/**
 * A window over the page, or a drawer at its side. The browser's own dialog holds the focus within, closes on Escape and gives
 * the focus back; a click beside it closes it too. It is in the page only while it is open.
 */
export function Dialog({
  title,
  isDrawer = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly isDrawer?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const t = useMessages(TEXTS);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by keyboard.
    <dialog
      ref={ref}
      class={classes('dialog', isDrawer && 'dialog-drawer')}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2>{title}</h2>
          <Button look="quiet" icon="close" aria-label={t.close} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
