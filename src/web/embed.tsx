import { render } from 'preact';
import { followLanguage } from './language/language.ts';
import { EMBED_PATHS } from './router/paths.ts';
import type { ViewModule } from './router/view.ts';
import { ConnectionBar } from './shell/connection-bar.tsx';
import { Outlet } from './shell/outlet.tsx';
import { followTheme, theme } from './state/theme.ts';
import './styles/index.css';

const VIEWS: Readonly<Record<keyof typeof EMBED_PATHS, () => Promise<ViewModule>>> = {
  stream: () => import('./views/stream/embed.tsx'),
  map: () => import('./views/map/embed.tsx'),
};

// A frame looks as the site around it asks: `?theme=dark`, `?lang=en`.
const wanted = new URLSearchParams(location.search).get('theme');
if (wanted === 'light' || wanted === 'dark') theme.set(wanted);
followTheme();
followLanguage();

const root = document.getElementById('app');
if (root !== null) {
  render(
    <main class="embed-main">
      <ConnectionBar />
      <Outlet paths={EMBED_PATHS} views={VIEWS} />
    </main>,
    root,
  );
}
