/** A piece of the preview; drawn as elements, so that nothing typed can become HTML. The server renders the published text. */
interface Block {
  kind: 'h2' | 'h3' | 'p' | 'blockquote' | 'ul' | 'ol' | 'hr'
  lines: Span[][]
}

export interface Span {
  text: string
  style: 'plain' | 'strong' | 'em' | 'code' | 'link'
}

const MARK = /\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\([^)\s]+\)/g

/** The spans of a line: bold, slanted, code, links. */
export function spans(line: string): Span[] {
  const found: Span[] = []
  let from = 0
  for (const match of line.matchAll(MARK)) {
    if (match.index > from) found.push({ text: line.slice(from, match.index), style: 'plain' })
    const [, strong, em, code, link] = match
    if (strong) found.push({ text: strong, style: 'strong' })
    else if (em) found.push({ text: em, style: 'em' })
    else if (code) found.push({ text: code, style: 'code' })
    else found.push({ text: link!, style: 'link' })
    from = match.index + match[0].length
  }
  if (from < line.length) found.push({ text: line.slice(from), style: 'plain' })
  return found
}

/** The everyday part of Markdown: headings, paragraphs, lists, quotes, rules. */
export function blocks(markdown: string): Block[] {
  const found: Block[] = []
  let open: Block | undefined
  const add = (kind: Block['kind'], line: string, joins: boolean): void => {
    if (joins && open?.kind === kind) open.lines.push(spans(line))
    else found.push((open = { kind, lines: [spans(line)] }))
  }
  for (const raw of markdown.split('\n')) {
    const line = raw.trim()
    const heading = /^(#{1,6})\s+(.*)$/.exec(line)
    if (line === '') open = undefined
    else if (/^(-{3,}|\*{3,})$/.test(line)) add('hr', '', false)
    else if (heading) {
      add(heading[1]!.length <= 2 ? 'h2' : 'h3', heading[2]!, false)
      open = undefined
    } else if (/^[-*+]\s+/.test(line)) add('ul', line.replace(/^[-*+]\s+/, ''), true)
    else if (/^\d+[.)]\s+/.test(line)) add('ol', line.replace(/^\d+[.)]\s+/, ''), true)
    else if (line.startsWith('>')) add('blockquote', line.replace(/^>\s?/, ''), true)
    else add('p', line, true)
  }
  return found
}
