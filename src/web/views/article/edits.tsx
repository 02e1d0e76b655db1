import { useMemo } from 'preact/hooks';
import { fullTime } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Select } from '../../parts/field.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { condensed, difference } from './diff.ts';
import { ARTICLE_REVISIONS, type Article } from './documents.ts';
import { searchWith } from './search.ts';
import { ARTICLE_TEXTS } from './texts.ts';
import './edits.css';

interface State {
  readonly title: string;
  readonly lead: string | null;
  readonly text: string;
}

/** A part of an article before and after an edit, what went struck through and what came underlined, each told in words too. */
function Difference({
  label,
  before,
  after,
  lang,
  isWhole,
}: {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly lang: string;
  readonly isWhole: boolean;
}) {
  const t = useMessages(ARTICLE_TEXTS);
  const pieces = useMemo(() => {
    const all = difference(before, after);
    return isWhole ? all : condensed(all);
  }, [before, after, isWhole]);
  const isSame = pieces.every(({ kind }) => kind === 'same');
  return (
    <div class="edit-part">
      <h3>{label}</h3>
      {isSame ? (
        <p class="edit-same">{t.same}</p>
      ) : (
        <div class="edit-text" lang={lang}>
          {pieces.map(({ kind, text }, at) => {
            const key = `${at} ${kind}`;
            if (kind === 'same') return <span key={key}>{text}</span>;
            const Tag = kind === 'added' ? 'ins' : 'del';
            return (
              <Tag key={key}>
                <span class="unseen"> [{t[kind]} </span>
                {text}
                <span class="unseen">{t.end}] </span>
              </Tag>
            );
          })}
        </div>
      )}
    </div>
  );
}

/** What the site changed in an article after it was first read; `?edit=` is the state before the edit that is shown. */
export function Edits({ article }: { readonly article: Article }) {
  const t = useMessages(ARTICLE_TEXTS);
  const language = useLanguage();
  const search = useSearch();
  const { data, fault, retry } = useQuery(ARTICLE_REVISIONS, { id: article.id }, { kinds: ['ARTICLE'] });
  if (fault !== null && data === null) return <ErrorState fault={fault} onRetry={retry} />;
  if (data === null) return <Skeleton count={2} />;
  const revisions = data.article?.revisions ?? [];
  const wanted = revisions.findIndex(({ revision }) => String(revision) === search.get('edit'));
  const at = Math.max(0, wanted);
  const old = revisions[at];
  if (old === undefined) return null;
  const after: State = revisions[at - 1] ?? article;
  const isWhole = search.get('whole') === 'yes';
  const set = (change: Readonly<Record<string, string>>) => setSearch(searchWith(search, change));
  return (
    <section class="article-section article-edits" id="edits" aria-label={t.edits}>
      <h2>{t.edits}</h2>
      <p class="article-section-note">
        {t.before(fullTime(old.at, language))}. {t.editsNote}
      </p>
      <div class="edit-choices only-screen">
        {revisions.length > 1 && (
          <Select
            label={t.chooseEdit}
            value={String(old.revision)}
            choices={revisions.map(({ revision, at: when }) => ({
              value: String(revision),
              label: t.edit(formatNumber(revision, language), fullTime(when, language)),
            }))}
            onChoose={(edit) => set({ edit })}
          />
        )}
        <label class="edit-whole">
          <input
            type="checkbox"
            checked={isWhole}
            onChange={(event) => set({ whole: event.currentTarget.checked ? 'yes' : '' })}
          />
          {t.wholeText}
        </label>
      </div>
      <Difference label={t.title} before={old.title} after={after.title} lang={article.language} isWhole />
      <Difference
        label={t.lead}
        before={old.lead ?? ''}
        after={after.lead ?? ''}
        lang={article.language}
        isWhole
      />
      <Difference
        label={t.text}
        before={old.text}
        after={after.text}
        lang={article.language}
        isWhole={isWhole}
      />
    </section>
  );
}
