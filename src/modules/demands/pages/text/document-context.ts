import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ReadDocument } from '../../rules/document-as-read.ts'

export const ReadDocumentContext = createContext<ReadDocument | null>(null)

export function useReadDocument(): ReadDocument {
  const read = useContext(ReadDocumentContext)
  if (!read) throw new Error('a text is drawn within its document')
  return read
}
