/** What a gateway says in the place of a server that is away. */
export const GATEWAY = [502, 503, 504]

/** A refusal or failure as RFC 9457 describes it, whatever went wrong on the way. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    /** Stable URN; compare with `is`, never parse the text. */
    readonly type: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly title: string,
    /** Helps a person; already in the reader's language. May be empty. */
    readonly detail: string,
    /** What is wrong with each field of the request, by its path. */
    readonly fields: Readonly<Record<string, string>>,
  ) {
    super(detail || title || type)
  }

  /** Whether this is the problem of that short name: `is('second-factor-required')`. */
  is(code: string): boolean {
    return this.type === `urn:linli:problem:${code}`
  }

  /** Whether the outcome is unknown, so that repeating the same request makes sense. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500 || this.is('request-in-progress')
  }

  /** Whether it was not the server itself that answered, or it lets one wait: it may be asked again before anybody is told. */
  get unanswered(): boolean {
    return this.status === 0 || this.status === 429 || GATEWAY.includes(this.status)
  }

  static offline(): Problem {
    return new Problem('urn:linli:problem:no-connection', 0, '', '', {})
  }

  /** Reads an answer that is not 2xx; the body may be a problem, another JSON or nothing. */
  static from(status: number, body: unknown): Problem {
    const json = isObject(body) ? body : {}
    return new Problem(
      text(json.type) || 'about:blank',
      status,
      text(json.title),
      text(json.detail),
      fieldsOf(json.fields ?? json.errors),
    )
  }
}

/** Whatever was thrown, as a problem. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  if (thrown instanceof TypeError) return Problem.offline()
  return new Problem('about:blank', 0, '', '', {})
}

function fieldsOf(listed: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  if (Array.isArray(listed)) {
    for (const entry of listed) {
      if (isObject(entry))
        fields[text(entry.field) || text(entry.name) || text(entry.path)] = text(entry.message) || text(entry.detail)
    }
  } else if (isObject(listed)) {
    for (const [field, message] of Object.entries(listed)) fields[field] = text(message)
  }
  return fields
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
