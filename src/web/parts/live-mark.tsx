import { connection } from '../graph/connection.ts';
import { messages, useMessages } from '../language/messages.ts';
import { useStore } from '../state/store.ts';
import { Badge } from './badge.tsx';

const TEXTS = messages({ vi: { live: 'Trực tiếp' }, en: { live: 'Live' } });

/** Says that what is shown is kept up to date by itself; says nothing while it is not, for then the bar below the header speaks. */
export function LiveMark() {
  const t = useMessages(TEXTS);
  if (useStore(connection).kind !== 'live') return null;
  return (
    <span class="live-mark only-screen">
      <Badge tone="live">{t.live}</Badge>
    </span>
  );
}
