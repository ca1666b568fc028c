import type { Colleague, Directory } from '../ports/directory.js';
import type { RequestContext } from '../request-context.js';

/** The names everybody signed in may see, to pick an owner or approver from. */
export class Colleagues {
  constructor(private readonly directory: Directory) {}

  /** A page in order of ids; of those whose name holds the text, when there is one. */
  list(
    context: RequestContext,
    page: { search?: string; after?: string; limit: number },
  ): Promise<readonly Colleague[]> {
    return this.directory.colleagues(context.org, page);
  }
}
