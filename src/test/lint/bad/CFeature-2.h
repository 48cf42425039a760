#pragma once

#if defined(HAVE_STATX) && HAVE_STATX
#endif
