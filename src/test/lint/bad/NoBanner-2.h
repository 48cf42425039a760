#pragma once

/* ------------ Files ------------ */
