"""What the log holds: errors, and never the address of a page. An address can tell who answers, and holds tokens."""

import logging


class WithoutAddress(logging.Filter):
    """Puts the name of a page in place of its address, in everything Django says of a request."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = getattr(record, "request", None)
        if request is None or not hasattr(request, "path"):
            return True
        match = getattr(request, "resolver_match", None)
        name = match.view_name if match else "no page"
        addresses = {request.path, request.get_full_path()}
        if isinstance(record.args, tuple):
            record.args = tuple(name if argument in addresses else argument for argument in record.args)
        delattr(record, "request")
        return True
