import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES } from '../engine/model/text.js';
import type { FormatOptions } from './answer-format.js';
import type { CheckpointOptions } from './checkpoint.js';
import type { CommandResult } from './command-result.js';
import type { TestOptions } from './testing/answer.js';
import type { VerifyAuditOptions } from './verify-audit.js';

/** Prints what a command has to say and leaves with its code. A complaint about the arguments is no answer to pipe on. */
function finish({ output, exitCode }: CommandResult): void {
  (exitCode === 2 ? process.stderr : process.stdout).write(output);
  process.exitCode = exitCode;
}

// Each command loads what it needs when it is called, so that checking a file does not wait for a server's modules.
const program = new Command('sluice')
  .description('Sales processes whose stages open only when the evidence is there.')
  .exitOverride();

program
  .command('serve')
  .description('run the server; environment variables configure it')
  .option('--demo', 'with a believable company in it')
  .action(async (options: { demo?: boolean }) => (await import('./serve.js')).serve(options));

program
  .command('validate')
  .description('check definition files; ends with 1 when there are problems')
  .argument('<files...>', 'definition files, or folders of them')
  .option('--format <format>', 'text or json', 'text')
  .option('--json', 'the same as --format json')
  .option('--language <language>', 'en or zh', 'en')
  .action(async (files: string[], options: FormatOptions & { language: string }) =>
    finish(await (await import('./validate.js')).validateCommand(files, options)),
  );

program
  .command('verify')
  .description(
    'explore what definitions let records do; ends with 1 when something cannot be right, with 3 when it cannot be told',
  )
  .argument('<files...>', 'definition files, or folders of them')
  .option('--format <format>', 'text or json', 'text')
  .option('--json', 'the same as --format json')
  .option('--language <language>', 'en or zh', 'en')
  .action(async (files: string[], options: FormatOptions & { language: string }) =>
    finish(await (await import('./verify.js')).verifyCommand(files, options)),
  );

program
  .command('test')
  .description('run the scenarios beside definitions')
  .argument('[paths...]', 'folders of definitions, or test files', ['process-definitions'])
  .addOption(new Option('--language <language>').choices(LANGUAGES).default('en'))
  .option('--filter <text>', 'only scenarios whose name contains this')
  .option('--coverage', 'what the scenarios show of each definition, and what they do not')
  .option('--min-coverage <percent>', 'end with 1 when less is covered')
  .option('--format <format>', 'text or json', 'text')
  .option('--json', 'the same as --format json')
  .option('--watch', 'run again what a change concerns, until Ctrl-C')
  .action(async (paths: string[], { watch = false, ...options }: TestOptions & { watch?: boolean }) =>
    watch
      ? (await import('./testing/watch.js')).watchTests(paths, options)
      : finish(await (await import('./test.js')).testCommand(paths, options)),
  );

program
  .command('diagram')
  .description('draw a definition')
  .argument('<file>', 'a definition file')
  .option('--format <format>', 'mermaid, svg or xstate', 'mermaid')
  .option('--language <language>', 'en or zh; that of the file when absent')
  .action(async (file: string, options: { format: string; language?: string }) =>
    finish(await (await import('./diagram.js')).diagramCommand(file, options)),
  );

program
  .command('diff')
  .description('what changed from one version of a definition to another')
  .argument('<before>', 'a definition file')
  .argument('<after>', 'a definition file')
  .option('--format <format>', 'text or json', 'text')
  .option('--json', 'the same as --format json')
  .option('--language <language>', 'en or zh', 'en')
  .action(async (before: string, after: string, options: FormatOptions & { language: string }) =>
    finish(await (await import('./diff.js')).diffCommand(before, after, options)),
  );

program
  .command('print')
  .description('a definition with its parent and libraries merged in, each line with its file and line')
  .argument('<file>', 'a definition file')
  .option('--language <language>', 'of complaints: en or zh', 'en')
  .action(async (file: string, options: { language: string }) =>
    finish(await (await import('./print.js')).printCommand(file, options)),
  );

program
  .command('rebuild')
  .description(
    'write every projection again from the event log; stop the server first when it runs on PGlite',
  )
  .action(async () => finish(await (await import('./rebuild.js')).rebuildCommand()));

program
  .command('verify-audit')
  .description('find what was changed in the logs behind the product; ends with 1 when there is something')
  .option('--checkpoint <files...>', 'exported checkpoints that were kept elsewhere, oldest file first')
  .option('--organisation <slug>', 'only this organisation')
  .option('--format <format>', 'text or json', 'text')
  .option('--json', 'the same as --format json')
  .option('--language <language>', 'en or zh', 'en')
  .action(async (options: VerifyAuditOptions) =>
    finish(await (await import('./verify-audit.js')).verifyAuditCommand(options)),
  );

program
  .command('checkpoint')
  .description('make checkpoints over the logs, and append them to a file to be kept elsewhere')
  .option('--export <file>', 'the file; it is continued when there is one')
  .option('--organisation <slug>', 'only this organisation')
  .action(async (options: CheckpointOptions) =>
    finish(await (await import('./checkpoint.js')).checkpointCommand(options)),
  );

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // A slip in the arguments is no finding, which is what 1 stands for.
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
