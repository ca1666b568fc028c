import { Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../engine/model/text.js';
import type { CommandResult } from './command-result.js';

/** Prints what a command has to say and leaves with its code. A complaint about the arguments is no answer to pipe on. */
function finish({ output, exitCode }: CommandResult): void {
  (exitCode === 2 ? process.stderr : process.stdout).write(output);
  process.exitCode = exitCode;
}

// Each command loads what it needs when it is called, so that checking a file does not wait for a server's modules.
const program = new Command('sluice').description(
  'Sales processes whose stages open only when the evidence is there.',
);

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
  .option('--language <language>', 'en or zh', 'en')
  .action(async (files: string[], options: { format: string; language: string }) =>
    finish(await (await import('./validate.js')).validateCommand(files, options)),
  );

program
  .command('test')
  .description('run the scenarios beside definitions')
  .argument('[paths...]', 'folders of definitions, or test files', ['process-definitions'])
  .addOption(new Option('--language <language>').choices(LANGUAGES).default('en'))
  .action(async (paths: string[], options: { language: Language }) =>
    finish(await (await import('./test.js')).testCommand(paths, options)),
  );

program
  .command('diagram')
  .description('draw a definition')
  .argument('<file>', 'a definition file')
  .option('--format <format>', 'mermaid or svg', 'mermaid')
  .option('--language <language>', 'en or zh; that of the file when absent')
  .action(async (file: string, options: { format: string; language?: string }) =>
    finish(await (await import('./diagram.js')).diagramCommand(file, options)),
  );

program
  .command('rebuild')
  .description(
    'write every projection again from the event log; stop the server first when it runs on PGlite',
  )
  .action(async () => finish(await (await import('./rebuild.js')).rebuildCommand()));

await program.parseAsync();
