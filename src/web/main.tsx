import '@fontsource-variable/inter/wght.css';
import '@fontsource/courier-prime/400.css';
import './tokens.css';
import './base.css';

const start = async (): Promise<void> => {
  // Times are computed with Temporal; a browser without it gets it before anything else runs.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const { show } = await import('./app.tsx');
  const page = document.getElementById('page');
  if (page) show(page);
};
void start();
