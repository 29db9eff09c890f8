package org.lectern.server.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands in for the platform's error page, where a request fails outside of the application's resources. */
@WebServlet(name = "error-page", urlPatterns = "/.error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        ProblemAnswers.send(problem(request), path, request, response);
    }

    private static Problem problem(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return ProblemMapper.unforeseen(failure, String.valueOf(path));
        }
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return Problem.notFound(request.getRequestURI());
        }
        return status == 404
                ? Problem.notFound(String.valueOf(path))
                : Problem.of(status, "The request to " + path + " cannot be answered.");
    }
}
