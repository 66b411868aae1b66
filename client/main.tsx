import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import './app/tokens.css';
import './app/base.css';
import './app/shell.css';
import './ui/ui.css';
import './app/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from './app/dashboard.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <Dashboard />
  </StrictMode>,
);
