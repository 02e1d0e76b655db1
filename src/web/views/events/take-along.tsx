import { useRef, useState } from 'preact/hooks';
import { useMessages } from '../../language/messages.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { calendarOf, type Filters } from './filters.ts';
import { EVENTS_TEXTS } from './texts.ts';

/** The events that filters keep, for the reader's own calendar: as a file, or subscribed to. */
export function TakeAlong({ filters }: { readonly filters: Filters }) {
  const t = useMessages(EVENTS_TEXTS);
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  const path = calendarOf(filters);
  if (path === null) return null;
  const address = location.origin + path;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // Without https there is no clipboard to write to; what is marked can be copied the old way.
      box.current?.querySelector('input')?.select();
      if (!document.execCommand('copy')) return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 3_000);
  };
  return (
    <Card title={t.takeAlong} class="events-along only-screen">
      <p>{t.takeAlongText}</p>
      <p class="events-along-links">
        <a class="button button-plain" href={path} download="cau-noi.ics">
          <Icon name="calendar" />
          {t.download}
        </a>
        <a href={address.replace(/^https?:/, 'webcal:')}>{t.subscribe}</a>
      </p>
      <div class="events-along-address" ref={box}>
        <Field
          label={t.address}
          hint={t.addressHint}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button icon={isCopied ? 'check' : 'copy'} onClick={copy}>
          <span role="status">{isCopied ? t.copied : t.copy}</span>
        </Button>
      </div>
    </Card>
  );
}
