/** What a class escape stands for. */
const ESCAPES: Readonly<Record<string, string>> = {
  d: '0',
  w: 'a',
  s: ' ',
  D: 'a',
  W: '-',
  S: 'a',
  n: '\n',
  t: '\t',
};

/** Repetitions written out at most. */
const MOST = 200;

/** Writes a text for a pattern by taking the first branch of every choice; undefined for what it does not know. */
class PatternWriter {
  private at = 0;

  constructor(
    private readonly pattern: string,
    /** How often what may be repeated without limit is. */
    private readonly generosity: number,
  ) {}

  write(): string | undefined {
    const text = this.branches();
    return this.at === this.pattern.length ? text : undefined;
  }

  private branches(): string | undefined {
    const first = this.sequence();
    while (this.pattern[this.at] === '|') {
      this.at++;
      if (this.sequence() === undefined) return undefined;
    }
    return first;
  }

  private sequence(): string | undefined {
    let text = '';
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern.charAt(this.at))) {
      const atom = this.atom();
      const times = this.times();
      if (atom === undefined || times === undefined) return undefined;
      text += atom.repeat(times);
    }
    return text;
  }

  private atom(): string | undefined {
    const sign = this.pattern.charAt(this.at++);
    if (sign === '^' || sign === '$') return '';
    if (sign === '.') return 'a';
    if (sign === '\\') return this.escape();
    if (sign === '[') return this.set();
    if (sign !== '(') return '*+?{'.includes(sign) ? undefined : sign;
    this.at += /^\?(?:P?<[^>]*>|[:i]+)?/.exec(this.pattern.slice(this.at))?.[0].length ?? 0;
    const inner = this.branches();
    return this.pattern[this.at++] === ')' ? inner : undefined;
  }

  private escape(): string {
    const sign = this.pattern.charAt(this.at++);
    return ESCAPES[sign] ?? sign;
  }

  private set(): string | undefined {
    const end = this.pattern.indexOf(']', this.at + 1);
    if (end === -1) return undefined;
    const body = this.pattern.slice(this.at, end);
    this.at = end + 1;
    if (!body.startsWith('^'))
      return body.startsWith('\\') ? (ESCAPES[body.charAt(1)] ?? body.charAt(1)) : body.charAt(0);
    return [...'a0A-_ '].find((one) => !new Set(body).has(one) && !body.includes('-z'));
  }

  private times(): number | undefined {
    const [found, sign, least, comma, most] =
      /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.pattern.slice(this.at)) ?? [];
    if (found === undefined) return 1;
    this.at += found.length;
    if (sign === '?') return this.generosity === 0 ? 0 : 1;
    if (sign !== undefined) return Math.max(this.generosity, sign === '+' ? 1 : 0);
    const count = Number(least);
    const limit = comma === '' ? count : most === '' ? MOST : Number(most);
    return count > MOST ? undefined : Math.min(limit, Math.max(count, this.generosity));
  }
}

/** Texts that may match a pattern, shorter ones first; the engine's own check decides whether they do. */
export function textsMatching(pattern: string): readonly string[] {
  return [0, 1, 3, 10, 40].flatMap((generosity) => new PatternWriter(pattern, generosity).write() ?? []);
}
