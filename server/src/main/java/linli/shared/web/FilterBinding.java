package linli.shared.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/** A record of filters is bound from the query: a header that is called as one of its parts says nothing. */
@ControllerAdvice
class FilterBinding {
    @InitBinder
    void queryOnly(WebDataBinder binder) {
        if (binder instanceof ExtendedServletRequestDataBinder extended) {
            extended.setHeaderPredicate(_ -> false);
        }
    }
}
