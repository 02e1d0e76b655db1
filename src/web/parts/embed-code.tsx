import { useRef, useState } from 'preact/hooks';
import { messages, useMessages } from '../language/messages.ts';
import { Button } from './button.tsx';
import './embed-code.css';

const TEXTS = messages({
  vi: { code: 'Mã nhúng', copy: 'Chép mã', copied: 'Đã chép' },
  en: { code: 'Code to embed', copy: 'Copy the code', copied: 'Copied' },
});

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The code to copy that shows a page of ours in a frame of another site; `height` in CSS pixels, `text` says what it is for. */
export function EmbedCode({
  address,
  title,
  height,
  text,
}: {
  readonly address: string;
  readonly title: string;
  readonly height: number;
  readonly text: string;
}) {
  const t = useMessages(TEXTS);
  const area = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const source = escaped(location.origin + address);
  const code = `<iframe src="${source}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
    } catch {
      // Without https there is no clipboard to write to; what is marked can be copied the old way.
      area.current?.select();
      if (!document.execCommand('copy')) return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 3_000);
  };
  return (
    <div class="embed-code">
      <p>{text}</p>
      <textarea
        ref={area}
        readOnly
        rows={4}
        aria-label={t.code}
        value={code}
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
        <span aria-live="polite">{isCopied ? t.copied : t.copy}</span>
      </Button>
    </div>
  );
}
