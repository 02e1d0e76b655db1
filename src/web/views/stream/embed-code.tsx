import { useRef, useState } from 'preact/hooks';
import { useMessages } from '../../language/messages.ts';
import { Button } from '../../parts/button.tsx';
import { EMBED_PATHS } from '../../router/paths.ts';
import { type Filters, writeFilters } from './filters.ts';
import { STREAM } from './texts.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The HTML that shows a stream in a frame of another site. */
export function embedCode(origin: string, filters: Filters, title: string): string {
  const address = origin + EMBED_PATHS.stream + writeFilters(filters);
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="520" style="border:0" loading="lazy"></iframe>`;
}

/** The code to copy for the stream as it is filtered. */
export function EmbedCode({ filters, title }: { readonly filters: Filters; readonly title: string }) {
  const t = useMessages(STREAM);
  const area = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const code = embedCode(location.origin, filters, title);
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
      <p>{t.embedText}</p>
      <textarea
        ref={area}
        readOnly
        rows={4}
        aria-label={t.embedCode}
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
