import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 random bytes for an address or a cookie. Only its hash is kept: who reads the database can't become anybody. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Cost of one guess: 32 MB and about a tenth of a second. The figures stand in the hash, so that they can grow. */
const cost = { N: 2 ** 15, r: 8, p: 1 };

const derived = (password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> =>
  new Promise((done, failed) =>
    scrypt(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (problem, key) =>
      problem ? failed(problem) : done(key),
    ),
  );

export async function passwordHash(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derived(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = kept.split('$');
  const wanted = Buffer.from(key, 'base64url');
  const got = await derived(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}
