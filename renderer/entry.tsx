import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startTheme } from './app/theme.ts';
import './style/token.css';
import './style/font.css';
import './style/base.css';
import './style/shell.css';
import './style/interview.css';
import './style/interview-aid.css';
import './style/paper.css';
import './style/review.css';
import './style/start.css';
import './style/beside.css';
import { startText } from './text/i18n.ts';

startTheme();
startText();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
