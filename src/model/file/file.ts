import type { Production } from '../production.ts';
import type { FileIssue } from './decoder.ts';
import { isRaw, refused, shown } from './decoder.ts';
import { production as readProduction } from './production.ts';
import { referenceIssues } from './references.ts';
import type { Upgrade } from './upgrades.ts';
import { fileVersion, upgraded, upgrades } from './upgrades.ts';

export const fileFormat = 'coverset-production';

export type DecodedFile =
  | {
      readonly ok: true;
      readonly production: Production;
      /** Reasons of the upgrades that were run; empty for a file of today. */
      readonly upgrades: readonly string[];
    }
  | { readonly ok: false; readonly issues: readonly FileIssue[] };

/**
 * Reads a production file by hand. It never throws; everything that is wrong is an issue with its path (case: nothing half in).
 * Refusals: not-json, not-a-production, newer-version, and those of each field.
 */
export function decodeFile(text: string): DecodedFile {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const raw = parsed.value;
  if (!isRaw(raw) || raw['format'] !== fileFormat)
    return refused('format', 'not-a-production', `This is not a production file: its "format" would be "${fileFormat}".`);
  const version = raw['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refused('version', 'not-a-version', `A version from 1 to ${fileVersion} is wanted, not ${shown(version)}.`);
  if (version > fileVersion)
    return refused(
      'version',
      'newer-version',
      `The file has version ${version}; this program reads up to ${fileVersion}. A newer one is needed.`,
    );
  const known = ['format', 'version', 'production'];
  const unknown = Object.keys(raw).find((key) => !known.includes(key));
  if (unknown !== undefined) return refused(unknown, 'unknown-field', `Nobody knows the field "${unknown}" here.`);
  return decodeProduction(raw['production'], version, upgrades);
}

/** The same for a production without its envelope, of a version; the steps are an argument, so that a test can bring its own. */
export function decodeProduction(raw: unknown, version: number, steps: readonly Upgrade[]): DecodedFile {
  if (!isRaw(raw)) return refused('production', 'not-a-record', `The production is missing; ${shown(raw)} stands there.`);
  const got = readProduction(upgraded(raw, version, fileVersion, steps), '');
  if (!got.ok) return { ok: false, issues: got.issues };
  const issues = referenceIssues(got.value);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, production: got.value, upgrades: steps.filter(({ from }) => from >= version).map(({ reason }) => reason) };
}

function parse(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issues: readonly FileIssue[] } {
  try {
    return { ok: true, value: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) };
  } catch (error) {
    return refused('', 'not-json', `The file is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`);
  }
}
