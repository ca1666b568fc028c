/** What a command prints and the code it ends with. */
export interface CommandResult {
  readonly exitCode: number;
  readonly output: string;
}
