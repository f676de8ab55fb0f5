export { type Post, postOf } from './post.ts';
export { startSending, type Sending } from './sending.ts';
