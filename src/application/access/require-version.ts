import { DomainError } from '../../errors/domain-error.js';

/** That an entry is at another version than the caller saw. */
export function versionMismatch(current: number): DomainError {
  return new DomainError('entity.version-mismatch', { current }, { currentVersion: current });
}

/** Lets pass when the caller names no version or the present one. @throws DomainError `entity.version-mismatch`. */
export function requireVersion(current: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== current) throw versionMismatch(current);
}
