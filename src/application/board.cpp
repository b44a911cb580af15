// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/board.h"

#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/boardrepo.h"

namespace clientele::application {

Result<Board> readBoard(storage::Reader &reader, domain::BoardSection section, int limit)
{
    Board board;
    CLIENTELE_ASSIGN(board.totals, storage::AccountRepo(reader.session()).totals());
    CLIENTELE_ASSIGN(board.cards, storage::BoardRepo(reader.session()).cards(section, limit));
    return board;
}

Result<Board> readOverview(storage::Reader &reader, int limit)
{
    CLIENTELE_ASSIGN(Board board, readBoard(reader, domain::BoardSection::Trials, limit));
    CLIENTELE_ASSIGN(board.billedNext, storage::BoardRepo(reader.session())
                                           .cards(domain::BoardSection::Paid, limit));
    return board;
}

Result<std::int64_t> countBoard(storage::Reader &reader, domain::BoardSection section)
{
    return storage::BoardRepo(reader.session()).count(section);
}

} // namespace clientele::application
