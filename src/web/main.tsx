import { render } from 'preact';
import { latestMoment } from './graph/changes.ts';
import { followLanguage } from './language/language.ts';
import { followHistory } from './router/navigation.ts';
import { Shell } from './shell/shell.tsx';
import { followTheme } from './state/theme.ts';
import './styles/index.css';

followTheme();
followLanguage();
followHistory();
latestMoment().catch(() => {
  // Whoever needs it asks again, and says so where that fails.
});

const root = document.getElementById('app');
if (root !== null) render(<Shell />, root);
