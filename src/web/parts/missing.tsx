import { messages, useMessages } from '../language/messages.ts';
import { Link } from '../router/link.tsx';
import { pathTo } from '../router/paths.ts';

const TEXTS = messages({
  vi: {
    why: 'Kho dữ liệu không có gì ở địa chỉ này. Mục này có thể đã bị trang nguồn gỡ, bị người vận hành rút lại, hoặc đường dẫn bị gõ sai.',
    search: 'Tìm trong toàn bộ kho',
  },
  en: {
    why: 'The graph has nothing at this address. The site may have taken it down, an operator may have withdrawn it, or the address was mistyped.',
    search: 'Search everything',
  },
});

/** What stands below the heading of a view whose id nothing has, or has any more: why, and where to go on. */
export function MissingNode({ href, list }: { readonly href: string; readonly list: string }) {
  const t = useMessages(TEXTS);
  return (
    <div class="state state-empty" role="status">
      <p>{t.why}</p>
      <p>
        <Link href={href}>{list}</Link> · <Link href={pathTo('search')}>{t.search}</Link>
      </p>
    </div>
  );
}
