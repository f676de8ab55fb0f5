import { Navigate } from '@tanstack/react-router';
import { BoardPage } from './board/index.ts';
import { useThisPage } from './page.ts';

/** The first page: what has happened and is not decided, else the board. */
export function Home() {
  const open = useThisPage().disruptions.find((one) => one.decided === null);
  return open ? <Navigate to="/desk/$disruption" params={{ disruption: open.id }} replace /> : <BoardPage />;
}
