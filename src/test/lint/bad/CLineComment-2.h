#pragma once

// What it is.
