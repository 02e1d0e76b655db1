import { useRef, useState } from 'preact/hooks';
import { useMessages } from '../../language/messages.ts';
import { Button } from '../../parts/button.tsx';
import { EMBED_PATHS } from '../../router/paths.ts';
import { type Choices, writeChoices } from './choices.ts';
import { MAP_TEXTS } from './texts.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The HTML that shows the map in a frame of another site. */
export function embedCode(origin: string, choices: Choices, title: string): string {
  const address = origin + EMBED_PATHS.map + writeChoices({ ...choices, unit: '', face: 'map' });
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${choices.units === '34' ? 900 : 1260}" style="border:0" loading="lazy"></iframe>`;
}

/** The code to copy for the map as it is shown. */
export function EmbedCode({ choices }: { readonly choices: Choices }) {
  const t = useMessages(MAP_TEXTS);
  const area = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const code = embedCode(location.origin, choices, `${t.embedTitle} – Cầu Nối`);
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
    <div class="map-embed-code">
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
