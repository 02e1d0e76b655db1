import { useEffect, useRef, useState } from 'preact/hooks';
import { timeOfDay } from '../format/dates.ts';
import { type Connection, connection } from '../graph/connection.ts';
import { reconnect } from '../graph/socket.ts';
import type { Language } from '../language/language.ts';
import { messages, useLanguage, useMessages } from '../language/messages.ts';
import { Button } from '../parts/button.tsx';
import { useStore } from '../state/store.ts';

const TEXTS = messages({
  vi: {
    offline: 'Không có mạng',
    broken: 'Mất kết nối',
    connecting: 'Đang nối lại…',
    since: (time: string) => `cập nhật lần cuối ${time}`,
    again: 'Đã nối lại, không sót tin nào',
    now: 'Nối lại ngay',
  },
  en: {
    offline: 'No network',
    broken: 'Connection lost',
    connecting: 'Reconnecting…',
    since: (time: string) => `last updated ${time}`,
    again: 'Connected again, nothing was missed',
    now: 'Reconnect now',
  },
});

/** A break that heals at once is not worth a word. */
const PATIENCE_MS = 800;
const TELL_MS = 4_000;

type Texts = ReturnType<typeof useMessages<(typeof TEXTS)['vi']>>;

function words(state: Connection, t: Texts, language: Language): string | null {
  if (state.kind !== 'broken' && state.kind !== 'offline') return null;
  const { lastHeardAt } = state;
  const what = state.kind === 'offline' ? t.offline : state.retryAt === null ? t.connecting : t.broken;
  return lastHeardAt === null ? what : `${what}; ${t.since(timeOfDay(lastHeardAt, language))}`;
}

/** Tells when the page does not hear of news any more, until when it did, and that it does again. */
export function ConnectionBar() {
  const t = useMessages(TEXTS);
  const language = useLanguage();
  const state = useStore(connection);
  const isLost = state.kind === 'broken' || state.kind === 'offline';
  const wasTold = useRef(false);
  const [shown, setShown] = useState<'lost' | 'again' | null>(null);
  useEffect(() => {
    if (isLost) {
      const timer = setTimeout(() => {
        wasTold.current = true;
        setShown('lost');
      }, PATIENCE_MS);
      return () => clearTimeout(timer);
    }
    setShown(wasTold.current ? 'again' : null);
    wasTold.current = false;
    const timer = setTimeout(() => setShown(null), TELL_MS);
    return () => clearTimeout(timer);
  }, [isLost]);

  return (
    <div class={shown === null ? 'connection' : `connection connection-${shown}`} role="status">
      {shown === 'again' && <p>{t.again}</p>}
      {shown === 'lost' && (
        <p>
          {words(state, t, language)}
          {state.kind === 'broken' && state.retryAt !== null && (
            <Button look="quiet" onClick={reconnect}>
              {t.now}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
