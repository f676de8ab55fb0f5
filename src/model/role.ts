/** What somebody is on one production; it says what they may see (practices section 6). The same person may have other roles elsewhere. */
export type Role = 'producer' | 'coordinator' | 'head' | 'crew' | 'client' | 'talent' | 'executive';
export const roles: readonly Role[] = ['producer', 'coordinator', 'head', 'crew', 'client', 'talent', 'executive'];
export const isRole = (text: string): text is Role => roles.some((role) => role === text);
