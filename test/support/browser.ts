/** What a browser shows at last, and how it got there. */
export interface Visit {
  readonly status: number;
  readonly url: string;
  readonly text: string;
}

/** As much of a browser as signing in somewhere else takes: it follows redirects and keeps cookies. */
export class Browser {
  /** By origin: each server's own, whatever the port. */
  private readonly jars = new Map<string, Map<string, string>>();

  /** Goes to an address and on to wherever it is sent, up to an address that begins so, which is not visited. */
  async visit(address: string, upTo?: string): Promise<Visit> {
    let url = new URL(address);
    for (let steps = 0; steps < 20; steps++) {
      if (upTo !== undefined && url.href.startsWith(upTo)) return { status: 0, url: url.href, text: '' };
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { accept: 'text/html', cookie: this.header(url.origin) },
      });
      for (const line of answer.headers.getSetCookie()) this.keep(url.origin, line);
      const location = answer.headers.get('location');
      const text = await answer.text();
      if (location === null) return { status: answer.status, url: url.href, text };
      url = new URL(location, url);
    }
    throw new Error('sent from one place to the next without an end');
  }

  /** The value of a cookie. */
  cookie(origin: string, name: string): string | undefined {
    return this.jars.get(new URL(origin).origin)?.get(name);
  }

  /** Puts another value into a cookie. */
  setCookie(origin: string, name: string, value: string): void {
    this.keep(new URL(origin).origin, `${name}=${value}`);
  }

  /** The `Cookie` header sent to an origin. */
  header(origin: string): string {
    return [...(this.jars.get(new URL(origin).origin) ?? [])]
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  }

  private keep(origin: string, line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const gone = attributes.some((each) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(each));
    if (gone) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
