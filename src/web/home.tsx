import { Navigate } from '@tanstack/react-router';
import { BoardPage } from './board/index.ts';
import { useThisPage } from './page.ts';

/** The first page: what has happened and is not decided, else the board. */
export function Home() {
  const page = useThisPage();
  const open = page.disruptions.find((one) => one.decided === null);
  // The desk is the producer's.
  return open && page.role === 'producer' ? <Navigate to="/desk/$disruption" params={{ disruption: open.id }} replace /> : <BoardPage />;
}
