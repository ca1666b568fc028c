/** What a rule does when it fires, or a step or stage when its time is over. */
export type Action =
  /** Ids of roles. */
  | { readonly do: 'remind'; readonly roles: readonly string[] }
  | { readonly do: 'move'; readonly stage: string }
  | { readonly do: 'transition'; readonly transition: string }
  /** Field id, or `owner`, to the expression of its new value. */
  | { readonly do: 'set'; readonly values: Readonly<Record<string, string>> }
  /** Id of the link under which a record is created. */
  | { readonly do: 'create'; readonly link: string }
  /** `task` is free text or the id of a task; `to` ids of roles, the owner's when absent. */
  | { readonly do: 'task'; readonly task: string; readonly to?: readonly string[] }
  | { readonly do: 'outcome'; readonly outcome: string }
  /** Id of a role, or `pool`: the record has no owner until somebody claims it. */
  | { readonly do: 'assign'; readonly to: string }
  /** Hands the decision to the next manager up. */
  | { readonly do: 'escalate' };
