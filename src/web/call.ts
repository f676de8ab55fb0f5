import { contract } from '#api/index.ts';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';

/** The way to the server: every call is in the contract, a wrong one doesn't compile. */
export const call: ContractRouterClient<typeof contract> = createORPCClient(
  new OpenAPILink(contract, { url: `${window.location.origin}/api` }),
);
