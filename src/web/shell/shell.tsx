import { useMessages } from '../language/messages.ts';
import { PATHS } from '../router/paths.ts';
import { ConnectionBar } from './connection-bar.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Outlet } from './outlet.tsx';
import { SHELL } from './texts.ts';
import { VIEWS } from './views.ts';

/** The whole page: what stands around every view, and the view of the address. */
export function Shell() {
  const t = useMessages(SHELL);
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <Header />
      <ConnectionBar />
      <main id="main" class="main" tabIndex={-1}>
        <Outlet paths={PATHS} views={VIEWS} />
      </main>
      <Footer />
    </>
  );
}
