export { News } from './News.tsx';
