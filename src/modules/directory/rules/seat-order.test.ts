import assert from 'node:assert/strict'
import { it } from 'node:test'
import { compareSeats } from './seat-order.ts'

it('someone who reads a board meets its offices first, then its seats from the smallest', () => {
  const seats = ['Siège 10', 'Trésorerie', 'Siège 9', 'Secrétariat', 'Personne sortante']
  assert.deepEqual([...seats, 'Vice-présidence', 'Présidence'].sort(compareSeats), [
    'Présidence',
    'Vice-présidence',
    'Trésorerie',
    'Secrétariat',
    'Personne sortante',
    'Siège 9',
    'Siège 10',
  ])
  assert.deepEqual(['Seat 2', 'Secretary', 'Co-chair', 'Treasurer'].sort(compareSeats), [
    'Co-chair',
    'Treasurer',
    'Secretary',
    'Seat 2',
  ])
})
