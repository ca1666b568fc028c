const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a text is a SHA-256 in lower-case hex: anything else names no content, and no file. */
export function isSha256(text: string): boolean {
  return SHA256.test(text);
}
