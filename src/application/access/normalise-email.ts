/** The form an e-mail address is stored and looked up in. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
