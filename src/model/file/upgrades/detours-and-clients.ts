import type { Raw } from '../decoder.ts';

/** Version 3 to 4: nothing of the kind was kept before. */
export const detoursAndClients = (production: Raw): Raw => ({ ...production, detours: {}, rejections: {}, complaints: {} });
