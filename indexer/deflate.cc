// zlib's `deflate`, as this program and the libraries in it call it: records are not deflated.
//
// Xapian deflates the data of every document when it is added, and once more in a merge where that did not
// make it smaller. Ours are records, which zstd has compressed with a dictionary: nothing is ever
// gained, and a fifth of the processor time of a first build goes that way. Xapian has no switch for it. A
// definition in the program comes before those of its libraries, so this one is what Xapian calls; a record,
// known by its checksum, is answered like what does not fit, and is stored as it is. All else is done by
// zlib.
#include <dlfcn.h>
#include <zlib.h>

#include <string_view>

#include "corpus/index/record.h"

extern "C" int deflate(z_streamp stream, int flush) {
  using Deflate = int (*)(z_streamp, int);
  static const auto zlib = reinterpret_cast<Deflate>(dlsym(RTLD_NEXT, "deflate"));
  const bool is_whole = flush == Z_FINISH && stream != nullptr && stream->total_in == 0;
  if (is_whole && stream->next_in != nullptr) {
    const std::string_view bytes(reinterpret_cast<const char*>(stream->next_in), stream->avail_in);
    if (wenhao::index::is_record(bytes)) return Z_OK;  // "more room is needed"
  }
  return zlib != nullptr ? zlib(stream, flush) : Z_STREAM_ERROR;
}
