/** Maillage's mark: an M of two bands, one passing over the other. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path
        class="mark__under"
        d="M30.5 2h-5.4l-8.3 8.3 3.9 3.8 3.8-3.9V30h6zM11.3 15.8l3.9 3.8-3.2 3.1-3.8-3.8z"
      />
      <path class="mark__over" d="M1.5 2h5.4l16.9 16.9-3.8 3.8L7.5 10.2V30h-6z" />
    </svg>
  )
}

/** The mark, then the rest of the word in the page's own type: a tenth of the bytes of its outlines. */
export function Wordmark() {
  return (
    <span class="wordmark" role="img" aria-label="Maillage">
      <Mark />
      <span aria-hidden="true">aillage</span>
    </span>
  )
}
