import { messages, useMessages } from '../../language/messages.ts';
import { Heading } from '../../parts/heading.tsx';
import { usePage } from '../../router/page.ts';

const TEXTS = messages({
  vi: { title: 'Nguồn tin', empty: 'Trang này đang được dựng.' },
  en: { title: 'Sources', empty: 'This page is being built.' },
});

/** Sources. */
export default function View() {
  const t = useMessages(TEXTS);
  usePage(t.title);
  return (
    <div class="view">
      <Heading>{t.title}</Heading>
      <p>{t.empty}</p>
    </div>
  );
}
