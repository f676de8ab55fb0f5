import os from 'node:os';
import path from 'node:path';

/** The user's own data: COVERSET_DATA, else the platform's folder for it. Never inside the clone. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['COVERSET_DATA'];
  if (named !== undefined && named !== '') return path.resolve(named);
  const home = os.homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Coverset');
  if (process.platform === 'win32') return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'Coverset');
  return path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'coverset');
}

/** Where people outside reach this installation: COVERSET_URL, like https://coverset.example. Null: nowhere. */
export function publicAddress(env: Readonly<Record<string, string | undefined>>): URL | null {
  const named = env['COVERSET_URL'];
  return named === undefined || named === '' || !URL.canParse(named) ? null : new URL(named);
}
