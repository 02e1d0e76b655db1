import { useEffect } from 'preact/hooks';
import { useMessages } from '../../language/messages.ts';
import { AddressFaults } from '../../parts/address-faults.tsx';
import { Link } from '../../router/link.tsx';
import { useSearch } from '../../router/navigation.ts';
import { pathTo } from '../../router/paths.ts';
import { labelOf, useChoices } from './choices.ts';
import { StreamFeed } from './feed.tsx';
import { filterOf, readFilters, writeFilters } from './filters.ts';
import { streamOf } from './stream.ts';
import { STREAM } from './texts.ts';
import './stream.css';

const PAGE_SIZE = 15;

/** The stream for a frame of another site. */
export default function StreamEmbed() {
  const t = useMessages(STREAM);
  const filters = readFilters(useSearch());
  const choices = useChoices();
  const place = filters.province === '' ? t.everywhere : labelOf(choices, 'province', filters.province);
  const title = t.embedTitle(place);
  useEffect(() => {
    document.title = `${title} · Cầu Nối`;
  }, [title]);
  return (
    <div class="stream-embedded">
      <header class="stream-embedded-head">
        <h1>{title}</h1>
        <Link href={pathTo('stream') + writeFilters(filters)}>{t.full}</Link>
      </header>
      <AddressFaults kept={filters} />
      <StreamFeed stream={streamOf(filterOf(filters), PAGE_SIZE)} filters={filters} />
    </div>
  );
}
