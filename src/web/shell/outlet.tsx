import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useMessages } from '../language/messages.ts';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Alert } from '../parts/states.tsx';
import { Link } from '../router/link.tsx';
import { keptScroll, usePlace } from '../router/navigation.ts';
import { usePage } from '../router/page.ts';
import { matchPath, pathTo } from '../router/paths.ts';
import type { ViewModule, ViewProps } from '../router/view.ts';
import { reloadWhenBack } from './reload.ts';
import { SHELL } from './texts.ts';

function Reload({ title, advice }: { readonly title: string; readonly advice: string }) {
  const t = useMessages(SHELL);
  return (
    <Alert title={title}>
      <p>{advice}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </Alert>
  );
}

function Crashed() {
  const t = useMessages(SHELL);
  return <Reload title={t.crashed} advice={t.crashedAdvice} />;
}

/** Holds a view whose drawing failed away from the rest of the page; another address is another chance. */
class Guard extends Component<
  { readonly at: string; readonly children: ComponentChildren },
  { failedAt: string | null }
> {
  override state = { failedAt: null as string | null };

  override componentDidCatch(error: unknown) {
    this.setState({ failedAt: this.props.at });
    reportError(error);
  }

  override render() {
    return this.state.failedAt === this.props.at ? <Crashed /> : this.props.children;
  }
}

function Missing() {
  const t = useMessages(SHELL);
  usePage(t.missing);
  return (
    <div class="view">
      <Heading>{t.missing}</Heading>
      <p>
        {t.missingText} <Link href={pathTo('stream')}>{t.missingLink}</Link>
      </p>
    </div>
  );
}

const loaded = new Map<string, ComponentType<ViewProps>>();

function LoadFailed() {
  const t = useMessages(SHELL);
  useEffect(reloadWhenBack, []);
  return <Reload title={t.loadFailed} advice={t.loadFailedAdvice} />;
}

/** The view of the address in use, out of some views by the name of their path; loaded first where it has to be. */
export function Outlet<Name extends string>({
  paths,
  views,
}: {
  readonly paths: Readonly<Record<Name, string>>;
  readonly views: Readonly<Record<Name, () => Promise<ViewModule>>>;
}) {
  const place = usePlace();
  const found = matchPath(paths, place.path);
  const name = found?.name ?? null;
  const View = name === null ? null : loaded.get(name);
  const [, redraw] = useState<object>({});
  const [failed, setFailed] = useState<Name | null>(null);

  useEffect(() => {
    if (name === null || loaded.has(name)) return;
    let isWanted = true;
    views[name]().then(
      (module) => {
        loaded.set(name, module.default);
        if (isWanted) redraw({});
      },
      () => isWanted && setFailed(name),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);

  useLayoutEffect(() => {
    if (place.by === 'link') window.scrollTo(0, 0);
    else if (place.by === 'back' && View !== undefined) window.scrollTo(0, keptScroll());
  }, [place, View]);

  if (found === null || View === null) return <Missing />;
  if (View === undefined) return failed === name ? <LoadFailed /> : <Skeleton />;
  return (
    <Guard at={place.path}>
      <View key={place.path} params={found.params} />
    </Guard>
  );
}
