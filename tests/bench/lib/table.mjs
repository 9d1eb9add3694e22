// Medians, and the lines that a person reads.
export const median = numbers => {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b)
  if (sorted.length === 0) return NaN
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export const rounded = number => !Number.isFinite(number) ? '–'
  : Number.isInteger(number) ? String(number)
  : Math.abs(number) >= 1000 ? String(Math.round(number)) : number.toPrecision(3)

export function printTable (title, head, rows) {
  const cells = [head, ...rows].map(row => row.map(cell => typeof cell === 'number' ? rounded(cell) : cell))
  const widths = head.map((_, column) => Math.max(...cells.map(row => row[column].length)))
  const line = row => row.map((cell, column) => column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])).join('  ')
  console.log(`\n${title}`)
  console.log(line(cells[0]))
  console.log(widths.map(width => '-'.repeat(width)).join('  '))
  for (const row of cells.slice(1)) console.log(line(row))
}

const goals = []

// `more`: the figure should be at least the goal; else at most.
export function goal (what, figure, wanted, unit, more = true) {
  const reached = more ? figure >= wanted : figure <= wanted
  goals.push([what, `${rounded(figure)}${unit}`, `${more ? '≥' : '≤'} ${rounded(wanted)}${unit}`, Number.isFinite(figure) ? (reached ? 'ok' : 'short') : 'not measured'])
}

export function printGoals () {
  printTable('Goals', ['what', 'found', 'goal', ''], goals)
}

export const measuredGoals = () => goals.filter(row => row[3] !== 'not measured').length
export const allGoals = () => goals.length
